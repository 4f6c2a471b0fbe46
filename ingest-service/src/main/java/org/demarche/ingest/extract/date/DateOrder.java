package org.demarche.ingest.extract.date;

import java.util.Locale;
import java.util.Set;
import org.demarche.ingest.extract.head.PageHead;
import org.demarche.ingest.extract.head.UrlParts;

/** Tells by language and country whether a page writes the month before the day in numbers. */
final class DateOrder {

    private static final Set<String> DAY_FIRST_ENGLISH = Set.of(
            "uk", "gb", "ie", "au", "nz", "in", "za", "sg", "my", "hk", "ke", "ng", "gh", "pk", "bd", "lk", "mt", "eu");

    private DateOrder() {}

    static boolean isMonthFirst(PageHead head, String url) {
        String language = head.language();
        if (language == null || language.isBlank()) {
            language = head.meta("content-language", "og:locale", "language");
        }
        String tag = language == null
                ? ""
                : language.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        String country = country(tag);
        if (country.isEmpty()) {
            String locale = head.meta("og:locale");
            country = locale == null
                    ? ""
                    : country(locale.toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        String host = UrlParts.host(url);
        String domain = host.substring(host.lastIndexOf('.') + 1);
        boolean english = tag.isEmpty() || tag.equals("en") || tag.startsWith("en-");
        boolean dayFirst = DAY_FIRST_ENGLISH.contains(country)
                || DAY_FIRST_ENGLISH.contains(domain)
                || tag.isEmpty() && domain.length() == 2 && !domain.equals("us");
        return english && !dayFirst;
    }

    private static String country(String tag) {
        int dash = tag.lastIndexOf('-');
        return dash < 0 ? "" : tag.substring(dash + 1);
    }
}
