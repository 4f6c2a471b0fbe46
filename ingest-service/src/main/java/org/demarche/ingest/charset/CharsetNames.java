package org.demarche.ingest.charset;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.ingest.words.RuleFile;

/** The charsets that headers and pages name, understood as browsers do. */
final class CharsetNames {

    private final Map<String, Charset> supersets = new HashMap<>();
    private final Map<String, Charset> labels = new HashMap<>();
    private final Map<String, Charset> byLanguage = new HashMap<>();
    private final Map<Charset, Set<UnicodeScript>> scripts = new HashMap<>();
    private final Set<Charset> neverMeant = new HashSet<>();

    private CharsetNames(RuleFile file) {
        read(file.section("superset"), supersets);
        read(file.section("label"), labels);
        read(file.section("language"), byLanguage);
        for (String line : file.section("script")) {
            String[] sides = line.split("\\s*=\\s*");
            Set<UnicodeScript> names = EnumSet.noneOf(UnicodeScript.class);
            for (String name : sides[1].split("\\s+")) {
                names.add(UnicodeScript.forName(name));
            }
            scripts.put(Charset.forName(sides[0]), names);
        }
        file.section("never-meant").forEach(name -> neverMeant.add(Charset.forName(name)));
    }

    static CharsetNames load() {
        return new CharsetNames(RuleFile.load(CharsetNames.class, "charsets.txt"));
    }

    private static void read(List<String> lines, Map<String, Charset> into) {
        for (String line : lines) {
            String[] sides = line.split("\\s*=\\s*");
            into.put(sides[0].toLowerCase(Locale.ROOT), Charset.forName(sides[1]));
        }
    }

    /** The charset of this name, null where there is no such name or no name. */
    Charset named(String name) {
        if (name == null) {
            return null;
        }
        String label = name.replace('"', ' ').replace('\'', ' ').strip().toLowerCase(Locale.ROOT);
        Charset known = labels.get(label);
        if (known != null) {
            return known;
        }
        try {
            Charset charset = Charset.forName(label);
            return supersets.getOrDefault(charset.name().toLowerCase(Locale.ROOT), charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** What could be read as ASCII cannot be in UTF-16 or UTF-32. */
    static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    /** The scripts that a charset is for beside the Latin one; none where it is for Latin scripts or for all. */
    Set<UnicodeScript> scripts(Charset charset) {
        return scripts.getOrDefault(charset, Set.of());
    }

    /** Whether no page is in this charset without saying so, whatever its letters look like. */
    boolean isNeverMeant(Charset charset) {
        return neverMeant.contains(charset);
    }

    /** The usual charset of old pages in a language, such as {@code pl} or {@code zh-TW}; null where it is windows-1252 or unknown. */
    Charset usualIn(String language) {
        if (language == null) {
            return null;
        }
        String tag = language.toLowerCase(Locale.ROOT);
        Charset exact = byLanguage.get(tag);
        return exact != null ? exact : byLanguage.get(tag.replaceFirst("[-_].*", ""));
    }
}
