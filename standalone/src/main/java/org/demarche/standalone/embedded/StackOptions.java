package org.demarche.standalone.embedded;

import java.nio.file.Path;

/**
 * What a person may choose of the embedded stack.
 *
 * @param directory keeps all data; made where it is not there
 * @param kafkaPort the broker's port, or 0 for one that is free
 * @param elasticsearchPort the port of the HTTP API, or 0 for one that is free
 * @param elasticsearchHeapMegabytes the heap of Elasticsearch, 256 to 1024
 * @param afresh whether to remove what the folder holds before the start, once the folder is ours
 * @param brief whether it runs for minutes: then Elasticsearch is ready after half the work, and never becomes as fast as
 *     it can
 */
public record StackOptions(
        Path directory,
        int kafkaPort,
        int elasticsearchPort,
        int elasticsearchHeapMegabytes,
        boolean afresh,
        boolean brief) {

    private static final int DEFAULT_HEAP = 512;
    private static final int SMALLEST_HEAP = 256;
    private static final int LARGEST_HEAP = 1024;

    public StackOptions {
        directory = directory.toAbsolutePath().normalize();
        if (elasticsearchHeapMegabytes < SMALLEST_HEAP || elasticsearchHeapMegabytes > LARGEST_HEAP) {
            throw new IllegalArgumentException("elasticsearchHeapMegabytes must be " + SMALLEST_HEAP + " to "
                    + LARGEST_HEAP + ", not " + elasticsearchHeapMegabytes);
        }
    }

    /** Free ports and the usual heap. */
    public static StackOptions in(Path directory) {
        return new StackOptions(directory, 0, 0, DEFAULT_HEAP, false, false);
    }

    /** The same on these ports. */
    public StackOptions onPorts(int kafka, int elasticsearch) {
        return new StackOptions(directory, kafka, elasticsearch, elasticsearchHeapMegabytes, afresh, brief);
    }

    /** The same, beginning with an empty folder. */
    public StackOptions beginningAfresh() {
        return new StackOptions(directory, kafkaPort, elasticsearchPort, elasticsearchHeapMegabytes, true, brief);
    }

    /** The same for a stack that runs for minutes. */
    public StackOptions briefly() {
        return new StackOptions(directory, kafkaPort, elasticsearchPort, elasticsearchHeapMegabytes, afresh, true);
    }
}
