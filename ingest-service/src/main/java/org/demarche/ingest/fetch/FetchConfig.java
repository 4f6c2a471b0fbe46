package org.demarche.ingest.fetch;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.demarche.contract.Topics;
import org.demarche.kit.config.ConfigurationException;
import org.demarche.kit.config.Settings;

/**
 * How pages are asked for.
 *
 * @param contact the address or mail address that sites find in the User-Agent, empty for none
 * @param maxBytes the largest page, decoded
 * @param connectTimeout for a connection, and for the name to resolve
 * @param firstByteTimeout for the answer to begin once the request is sent, and between any two of its bytes
 * @param timeout for the whole, from the resolving of the name to the last byte
 * @param allow host names, {@code *.suffix} patterns, IP addresses and CIDR networks that are open to us although the guard
 *     refuses them
 * @param maxConcurrent how many requests are under way at once
 * @param readBudget how many bytes of bodies may be held at once while they are read
 */
public record FetchConfig(
        String contact,
        int maxBytes,
        Duration connectTimeout,
        Duration firstByteTimeout,
        Duration timeout,
        List<String> allow,
        int maxConcurrent,
        long readBudget) {

    /** A page without an article is kept as a record, with headers that say why. */
    private static final int LARGEST_PAGE = Topics.MAX_RECORD_BYTES - 1024 * 1024;

    /** What is left of the heap is needed by those who work on the bodies. */
    private static final int HEAP_TO_READ_BUDGET = 4;

    public FetchConfig {
        allow = List.copyOf(allow);
    }

    public static FetchConfig from(Settings settings) {
        return new FetchConfig(
                contact(settings),
                settings.integer("fetch.max-bytes", 8 * 1024 * 1024, 1024, LARGEST_PAGE),
                settings.duration("fetch.connect-timeout", Duration.ofSeconds(10)),
                settings.duration("fetch.first-byte-timeout", Duration.ofSeconds(20)),
                settings.duration("fetch.timeout", Duration.ofSeconds(60)),
                allow(settings),
                settings.integer("fetch.max-concurrent", 128, 1, 1024),
                Runtime.getRuntime().maxMemory() / HEAP_TO_READ_BUDGET);
    }

    private static String contact(Settings settings) {
        String contact = settings.text("fetch.contact", "");
        if (!contact.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '(' && c != ')')) {
            throw new ConfigurationException(
                    "fetch.contact (environment: DEMARCHE_FETCH_CONTACT) must be an address or a mail address, in ASCII without"
                            + " spaces or brackets, not '" + contact + "'");
        }
        return contact;
    }

    private static List<String> allow(Settings settings) {
        String raw = settings.text("fetch.allow", "");
        List<String> allow = Arrays.stream(raw.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
        try {
            Openings.parse(allow);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "fetch.allow (environment: DEMARCHE_FETCH_ALLOW) must list host names, *.suffix patterns, IP addresses or CIDR"
                            + " networks, not '" + e.getMessage() + "'");
        }
        return allow;
    }
}
