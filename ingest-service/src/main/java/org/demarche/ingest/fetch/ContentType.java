package org.demarche.ingest.fetch;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Content-Type header, read as leniently as servers write it.
 *
 * @param mediaType in lower case without parameters, empty where the header is missing, cut where it is longer than any
 * @param charset as it is named, null where none is
 */
record ContentType(String mediaType, String charset) {

    /** Each of its two names has at most 127 characters: <a href="https://www.rfc-editor.org/rfc/rfc6838#section-4.2">RFC 6838</a>. */
    private static final int LONGEST = 127 + 1 + 127;

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([^\"';,\\s]+)", Pattern.CASE_INSENSITIVE);

    static ContentType parse(String header) {
        if (header == null) {
            return new ContentType("", null);
        }
        // Two headers that a proxy joined into one: the first counts.
        String mediaType = header.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
        Matcher charset = CHARSET.matcher(header);
        return new ContentType(
                mediaType.substring(0, Math.min(mediaType.length(), LONGEST)),
                charset.find() ? charset.group(1) : null);
    }
}
