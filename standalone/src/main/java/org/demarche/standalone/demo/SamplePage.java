package org.demarche.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A page of an invented outlet, as its site would serve it.
 *
 * @param file its name
 * @param url its address
 * @param html its bytes, in whatever charset it declares
 */
public record SamplePage(String file, String url, byte[] html) {

    /** The bundled pages, in the order of the demonstration. */
    public static List<SamplePage> all() throws IOException {
        String index = new String(read("index.tsv"), StandardCharsets.UTF_8);
        List<String[]> rows = index.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .toList();
        SamplePage[] pages = new SamplePage[rows.size()];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = new SamplePage(rows.get(i)[0], rows.get(i)[1], read(rows.get(i)[0]));
        }
        return List.of(pages);
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = SamplePage.class.getResourceAsStream("samples/" + name)) {
            if (in == null) {
                throw new IOException("no sample " + name);
            }
            return in.readAllBytes();
        }
    }
}
