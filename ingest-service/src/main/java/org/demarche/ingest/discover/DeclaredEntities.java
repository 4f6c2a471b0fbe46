package org.demarche.ingest.discover;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entities that a document type declares. None is ever unfolded or fetched; this tells those of a feed that names a space or
 * an accented letter from those that are meant to do harm.
 */
final class DeclaredEntities {

    /** Names stand for a letter or a few words. */
    private static final int LONGEST = 100;

    /** Each part has an end in sight, so that no text takes longer than its length. */
    private static final Pattern DECLARATION =
            Pattern.compile("<!ENTITY\\s++(?<parameter>%\\s++)?+[^\\s\"'<>]{1,200}+\\s++"
                    + "(?:(?<external>SYSTEM|PUBLIC)\\b|\"(?<text>[^\"]*+)\"|'(?<other>[^']*+)')");

    private static final Pattern ENTITY = Pattern.compile("[&%](?!(?:amp|lt|gt|quot|apos);)[^\\s#&%;]{1,200}+;");

    private DeclaredEntities() {}

    /** What is wrong with those of a text that is to be XML, nothing where they could do no harm. */
    static Optional<String> danger(String text) {
        Matcher declared = DECLARATION.matcher(text).region(0, XmlProlog.end(text));
        while (declared.find()) {
            if (declared.group("external") != null) {
                // A document type in parts is a custom of old feeds: those of HTML's letters are all fetched so.
                if (declared.group("parameter") == null) {
                    return Optional.of("it declares an entity that is to be fetched");
                }
                continue;
            }
            String value = declared.group("text") == null ? declared.group("other") : declared.group("text");
            if (value.length() > LONGEST) {
                return Optional.of("it declares an entity of " + value.length() + " characters");
            }
            if (ENTITY.matcher(value).find()) {
                return Optional.of("it declares an entity that is made of others");
            }
        }
        return Optional.empty();
    }
}
