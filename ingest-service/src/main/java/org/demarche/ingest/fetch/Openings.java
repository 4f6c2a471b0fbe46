package org.demarche.ingest.fetch;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the operator opened to us. A host opened by its name is open whatever address it resolves to. */
record Openings(Set<String> names, List<String> suffixes, List<Network> networks) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*");

    /** @throws IllegalArgumentException with the entry that is none */
    static Openings parse(List<String> entries) {
        Set<String> names = new HashSet<>();
        List<String> suffixes = new ArrayList<>();
        List<Network> networks = new ArrayList<>();
        for (String entry : entries) {
            String text = entry.toLowerCase(Locale.ROOT);
            if (Network.isLiteral(text)) {
                networks.add(Network.parse(text));
            } else if (text.startsWith("*.") && NAME.matcher(text.substring(2)).matches()) {
                suffixes.add(text.substring(1));
            } else if (NAME.matcher(text).matches()) {
                names.add(text);
            } else {
                throw new IllegalArgumentException(entry);
            }
        }
        return new Openings(names, suffixes, networks);
    }

    boolean opens(String host, InetAddress address) {
        return opens(host) || networks.stream().anyMatch(network -> network.contains(address));
    }

    private boolean opens(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return names.contains(bare) || suffixes.stream().anyMatch(bare::endsWith);
    }
}
