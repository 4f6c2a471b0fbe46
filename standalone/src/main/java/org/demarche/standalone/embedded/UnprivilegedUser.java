package org.demarche.standalone.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The user that a server runs as where this process is root, which Elasticsearch refuses to be.
 *
 * <p>A checkout or data folder may lie below a folder that is closed to others, such as {@code /root}. Then the server keeps the
 * one capability that lets it pass through, and no other.
 */
final class UnprivilegedUser {

    /** The overflow user, "nobody" on every Linux. */
    static final int ID = 65534;

    private static final List<String> DROP =
            List.of("setpriv", "--reuid=" + ID, "--regid=" + ID, "--clear-groups", "--no-new-privs");

    /** From the least; the last is what a container by default may have where it may not have the one before. */
    private static final List<List<String>> CAPABILITIES =
            List.of(List.of("--inh-caps=-all"), keeping("dac_read_search"), keeping("dac_override"));

    private UnprivilegedUser() {}

    static boolean needed() {
        return "root".equals(System.getProperty("user.name"));
    }

    /**
     * The command that goes before a server's own.
     *
     * @param folders the folders that the server must be able to list
     */
    static List<String> prefix(List<Path> folders) throws StackStartException {
        String last = "";
        for (List<String> capability : CAPABILITIES) {
            List<String> prefix = new ArrayList<>(DROP);
            prefix.addAll(capability);
            prefix.add("--");
            Attempt attempt = list(prefix, folders);
            if (attempt.succeeded()) {
                return List.copyOf(prefix);
            }
            last = attempt.said();
        }
        throw new StackStartException(
                "Elasticsearch refuses to run as root, and user " + ID + " cannot reach " + folders + " ("
                        + last.strip() + "). Run as an ordinary user, or move the folders to where others may enter.");
    }

    private static List<String> keeping(String capability) {
        return List.of(
                "--inh-caps=-all,+" + capability,
                "--ambient-caps=-all,+" + capability,
                // Without it access(2), which Java asks whether a file exists, leaves capabilities out of account.
                "--securebits=+no_setuid_fixup");
    }

    /** Asks the kernel by doing it: permission bits alone say nothing of ACLs, mounts or the capabilities at hand. */
    private static Attempt list(List<String> prefix, List<Path> folders) throws StackStartException {
        List<String> command = new ArrayList<>(prefix);
        command.add("ls");
        folders.forEach(folder -> command.add(folder.toString()));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Attempt(process.waitFor() == 0, said);
        } catch (IOException e) {
            throw new StackStartException(
                    "Elasticsearch refuses to run as root, and setpriv, which would start it as another user, is missing."
                            + " Install it (Debian and Ubuntu: util-linux, Alpine: setpriv), or run as an ordinary user.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackStartException("Interrupted while starting Elasticsearch.", e);
        }
    }

    private record Attempt(boolean succeeded, String said) {}
}
