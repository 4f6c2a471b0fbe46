package org.demarche.ingest.extract.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.demarche.ingest.extract.author.BylineSigns.Signs;
import org.demarche.ingest.extract.author.NameKinds.Kind;
import org.demarche.ingest.words.Capitals;
import org.demarche.ingest.words.Spaces;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Cuts bylines into names and leaves out what is none: jobs, addresses, the name of the site. */
final class AuthorNames {

    private static final int LONGEST_BYLINE = 1000;
    private static final int MOST_BYLINES = 50;
    private static final Pattern ADDRESS = Pattern.compile("\\S*(?:://|www\\.)\\S*");
    private static final Pattern AFTER_CREDIT = Pattern.compile("[;)].*$");

    private final BylinePrefixes prefixes;
    private final BylineWords words;
    private final NameKinds kinds;
    private final BareNames bare;

    AuthorNames(BylinePrefixes prefixes, BylineWords words, NameKinds kinds) {
        this.prefixes = prefixes;
        this.words = words;
        this.kinds = kinds;
        bare = new BareNames(prefixes, words, kinds);
    }

    /** The distinct names in these bylines, in order. */
    List<String> clean(List<String> bylines, Publisher publisher) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String byline : bylines.subList(0, Math.min(bylines.size(), MOST_BYLINES))) {
            for (String name : names(byline.substring(0, Math.min(byline.length(), LONGEST_BYLINE)), publisher)) {
                names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            }
        }
        List<String> distinct = new ArrayList<>(names.values());
        distinct.removeIf(name -> distinct.stream().anyMatch(longer -> isShortFor(name, longer)));
        return distinct;
    }

    /** Whether a name is another one with its family name cut down to a letter. */
    private static boolean isShortFor(String name, String longer) {
        return name.endsWith(".")
                && name.length() < longer.length()
                && longer.startsWith(name.substring(0, name.length() - 1));
    }

    /** The names in a line that begins as bylines do; none where the line is something else. */
    List<String> inByline(String written, Publisher publisher) {
        String line = BylinePrefixes.withoutDash(written);
        String rest = prefixes.without(line);
        if (rest.length() == line.length() || rest.length() > 2 * BareNames.LONGEST) {
            return List.of();
        }
        boolean capital = !rest.isEmpty() && !isSmall(rest.codePointAt(0));
        boolean login = rest.indexOf(' ') < 0 && rest.length() > 2;
        if (!capital && !login) {
            return List.of();
        }
        List<String> found = clean(List.of(line), publisher);
        // Other sentences that begin so go on in small letters.
        boolean phrase = found.stream().anyMatch(name -> name.indexOf(' ') > 0 && kinds.of(name) == Kind.HANDLE);
        return phrase ? List.of() : found;
    }

    /** Whether it is no letter, or a small one; most scripts have neither small ones nor capitals. */
    private static boolean isSmall(int c) {
        return !Character.isLetter(c) || Character.isLowerCase(c);
    }

    /** The names in a line that stands anywhere on the page and gives its authors, as agencies and blogs do at the end. */
    List<String> inCredit(String line, Publisher publisher) {
        int from = 0;
        while (from < line.length() && line.charAt(from) == '(') {
            from++;
        }
        return prefixes.startsCredit(line, from)
                ? inByline(AFTER_CREDIT.matcher(line.substring(from)).replaceFirst(""), publisher)
                : List.of();
    }

    private List<String> names(String byline, Publisher publisher) {
        Map<String, Kind> names = new LinkedHashMap<>();
        boolean places = false;
        boolean loud = Capitals.only(byline);
        String plain = plain(byline);
        if (publisher.is(plain) && plain.indexOf('@') < 0 && !kinds.startsWithGivenName(plain)) {
            return List.of();
        }
        Signs signs = words.signsIn(plain);
        for (String part : words.split(prefixes.without(words.beforeRoles(plain, signs)), signs)) {
            String name = names.isEmpty() || !isTitle(part, loud, signs) ? bare.of(part, signs) : null;
            if (name == null) {
                continue;
            }
            loud |= names.isEmpty() && Capitals.only(part);
            boolean site = isSite(name, publisher);
            Kind kind = kinds.of(name);
            if (!site && !(places && kind == Kind.HANDLE)) {
                names.put(name, kind);
            }
            // After the site or an agency come its town and its section.
            places |= site || kind == Kind.ORGANISATION;
        }
        // Beside a person stand agencies and degrees.
        if (names.containsValue(Kind.PERSON)) {
            names.values().removeIf(kind -> kind != Kind.PERSON);
        }
        return new ArrayList<>(names.keySet());
    }

    /** Whether a part behind a name is what that person does, or for whom. */
    private boolean isTitle(String part, boolean loud, Signs signs) {
        String plain = words.withoutLeadingJoint(part.strip(), signs);
        String name = words.withoutJob(plain, signs);
        return Capitals.only(part) && !loud || name.length() < plain.length() && !kinds.isSurelyPerson(name);
    }

    /** A personal site has the name of its author. */
    private boolean isSite(String name, Publisher publisher) {
        return (publisher.is(name) || publisher.begins(name)) && !kinds.startsWithGivenName(name);
    }

    private static String plain(String byline) {
        String plain = byline.indexOf('<') >= 0 ? Jsoup.parse(byline).text() : byline;
        if (plain.indexOf('&') >= 0) {
            plain = Parser.unescapeEntities(plain, false);
        }
        plain = plain.replace('\uFF1A', ':');
        boolean address = plain.contains("://") || plain.contains("www.");
        return Spaces.collapse(address ? ADDRESS.matcher(plain).replaceAll("") : plain);
    }
}
