package org.demarche.standalone.backfill;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.demarche.contract.ContractJson;

/** Keeps a resume point in a file, which is whole at every moment. */
final class ResumeFile {

    private final Path path;

    ResumeFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    Path path() {
        return path;
    }

    /**
     * The point, empty without a file.
     *
     * @throws BackfillException if the file holds something else
     */
    Optional<ResumePoint> read() throws IOException, BackfillException {
        try {
            ResumePoint point = ContractJson.mapper().readValue(Files.readAllBytes(path), ResumePoint.class);
            if (point.inputs() == null || point.position() == null) {
                throw new BackfillException(path + " is no resume point; name another file with --resume");
            }
            return Optional.of(point);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw new BackfillException(path + " is no resume point; name another file with --resume", e);
        }
    }

    void write(ResumePoint point) throws IOException {
        Files.createDirectories(path.getParent());
        Path draft = path.resolveSibling(path.getFileName() + ".new");
        Files.write(draft, ContractJson.mapper().writeValueAsBytes(point));
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
