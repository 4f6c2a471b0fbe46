package org.demarche.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.ingest.words.RuleFile;

/**
 * Decides which addresses we may connect to: none that only our own machine, network or cloud can reach, unless the operator opened
 * it. The refused networks and ports are in {@code address-guard.rules}. Pure.
 */
final class AddressGuard {

    private static final int IPV4_BYTES = 4;

    /** An IPv6 network whose addresses carry an IPv4 address from this bit on. */
    private record Carrier(Network network, int bit) {

        static Carrier parse(String line) {
            String[] parts = line.split("\\s+");
            return new Carrier(Network.parse(parts[0]), Integer.parseInt(parts[1]));
        }

        InetAddress carried(InetAddress address) {
            int from = bit / Byte.SIZE;
            try {
                return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), from, from + IPV4_BYTES));
            } catch (UnknownHostException e) {
                throw new IllegalStateException("four bytes are an address", e);
            }
        }
    }

    private final List<Network> refused;
    private final List<Carrier> carriers;
    private final Set<Integer> ports;
    private final Openings openings;

    AddressGuard(Openings openings) {
        RuleFile rules = RuleFile.load(AddressGuard.class, "address-guard.rules");
        this.refused = rules.section("networks").stream().map(Network::parse).toList();
        this.carriers = rules.section("carriers").stream().map(Carrier::parse).toList();
        this.ports = rules.section("ports").stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .map(Integer::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        this.openings = openings;
    }

    /**
     * Whether we may connect.
     *
     * @param host as the URL names it: a name, or the address again
     */
    boolean permits(String host, InetAddress address, int port) {
        return openings.opens(host, address) || !ports.contains(port) && isPublic(address);
    }

    /** Whether we may connect to the address at all, on one port or another. */
    boolean permits(String host, InetAddress address) {
        return openings.opens(host, address) || isPublic(address);
    }

    private boolean isPublic(InetAddress address) {
        for (Carrier carrier : carriers) {
            if (carrier.network().contains(address)) {
                return isPublic(carrier.carried(address));
            }
        }
        return refused.stream().noneMatch(network -> network.contains(address));
    }
}
