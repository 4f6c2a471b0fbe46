package org.demarche.standalone.embedded;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The unpacked Elasticsearch that the build puts beside the jar. */
final class ElasticsearchHome {

    /** Names another home, for instance that of the full distribution. */
    static final String PROPERTY = "demarche.elasticsearch.home";

    private ElasticsearchHome() {}

    static Path locate() throws StackStartException {
        String configured = System.getProperty(PROPERTY);
        if (configured != null) {
            Path home = Path.of(configured).toAbsolutePath();
            if (isHome(home)) {
                return home;
            }
            throw new StackStartException(PROPERTY + " names " + home + ", which holds no bin/elasticsearch.");
        }
        return besideTheJar();
    }

    private static Path besideTheJar() throws StackStartException {
        Path folder = folderOfThisCode();
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(ElasticsearchHome::isHome)
                    .findFirst()
                    .orElseThrow(() -> new StackStartException("No Elasticsearch in " + folder
                            + "; build with Maven, which unpacks it there, or name one with -D" + PROPERTY + "."));
        } catch (IOException e) {
            throw new StackStartException("Cannot look for Elasticsearch in " + folder + ".", e);
        }
    }

    private static Path folderOfThisCode() throws StackStartException {
        try {
            return Path.of(ElasticsearchHome.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new StackStartException("Cannot tell where this program lies.", e);
        }
    }

    private static boolean isHome(Path folder) {
        return Files.isRegularFile(folder.resolve("bin/elasticsearch")) && Files.isDirectory(folder.resolve("modules"));
    }
}
