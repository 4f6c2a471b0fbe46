package org.demarche.standalone.backfill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that is to be sent, in its order: the arguments', and within a folder that of the names.
 *
 * @param skipped how many files are of a kind that is not read
 */
record Inputs(List<Input> list, long skipped) {

    /**
     * Finds the files below the arguments.
     *
     * @param arguments files, folders and http addresses
     * @param base the address of what a folder was saved from, null where files have no addresses
     * @param own a file that the back-fill itself writes and so does not read, null for none
     */
    static Inputs find(List<String> arguments, URI base, Path own) throws IOException {
        Path notRead = own == null ? null : own.toAbsolutePath().normalize();
        List<Input> list = new ArrayList<>();
        List<String> urls = new ArrayList<>();
        long skipped = 0;
        for (String argument : arguments) {
            if (isAddress(argument)) {
                urls.add(argument);
                continue;
            }
            Path given = Path.of(argument);
            // A link to a folder is not walked into, unless it is what was asked for.
            Path root = Files.isDirectory(given) ? given.toRealPath() : given;
            Path folder = Files.isDirectory(root) ? root : root.toAbsolutePath().getParent();
            try (Stream<Path> below = Files.walk(root)) {
                for (Path path :
                        (Iterable<Path>) below.filter(Files::isRegularFile).sorted()::iterator) {
                    if (path.toAbsolutePath().normalize().equals(notRead)) {
                        continue;
                    }
                    Optional<Format> format = Format.of(path.getFileName().toString());
                    if (format.isPresent()) {
                        list.add(file(path, format.get(), base == null ? null : address(base, folder, path)));
                    } else {
                        skipped++;
                    }
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        if (!urls.isEmpty()) {
            list.add(new Input.Addresses(List.copyOf(urls)));
        }
        return new Inputs(List.copyOf(list), skipped);
    }

    static boolean isAddress(String argument) {
        return argument.regionMatches(true, 0, "http://", 0, 7) || argument.regionMatches(true, 0, "https://", 0, 8);
    }

    long bytes() {
        return list.stream().mapToLong(Input::bytes).sum();
    }

    /** Changes when a file comes, goes, or has another size or time: positions in other inputs mean something else. */
    String digest() {
        MessageDigest digest = sha256();
        for (Input input : list) {
            if (input instanceof Input.InFile file) {
                add(digest, file.path().toAbsolutePath().normalize().toString());
                add(digest, file.bytes() + " " + file.modified());
            } else {
                ((Input.Addresses) input).urls().forEach(url -> add(digest, url));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Input file(Path path, Format format, String url) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new Input.InFile(
                path,
                format,
                url,
                attributes.size(),
                attributes.lastModifiedTime().toMillis());
    }

    private static String address(URI base, Path folder, Path file) {
        String relative = folder.toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize())
                .toString()
                .replace(file.getFileSystem().getSeparator(), "/");
        String parent = base.toString().endsWith("/") ? base.toString() : base + "/";
        try {
            // As a path of its own, so that a question mark in a file's name stays one.
            return parent
                    + new URI(null, null, "/" + Format.uncompressed(relative), null)
                            .toASCIIString()
                            .substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("every path has an escaped form", e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
