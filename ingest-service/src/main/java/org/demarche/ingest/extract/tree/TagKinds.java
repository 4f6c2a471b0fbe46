package org.demarche.ingest.extract.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.ingest.words.RuleFile;

/** The table from tag names to kinds; a name that is not in it is inline. */
public final class TagKinds {

    private final Map<String, TagKind> kinds = new HashMap<>();

    private TagKinds(RuleFile file) {
        for (Map.Entry<String, List<String>> section : file.sections().entrySet()) {
            TagKind kind = TagKind.valueOf(section.getKey().toUpperCase(Locale.ROOT));
            for (String line : section.getValue()) {
                for (String tag : line.split("\\s+")) {
                    kinds.put(tag, kind);
                }
            }
        }
    }

    public static TagKinds load() {
        return new TagKinds(RuleFile.load(TagKinds.class, "tags.txt"));
    }

    TagKind of(String tag) {
        return kinds.getOrDefault(tag, TagKind.INLINE);
    }
}
