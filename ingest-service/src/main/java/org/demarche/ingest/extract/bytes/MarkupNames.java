package org.demarche.ingest.extract.bytes;

import java.util.Locale;
import org.demarche.ingest.words.RuleFile;

/** The names of the tags and attributes that matter before there is a tree. */
final class MarkupNames {

    private final NameTable<MarkupTag> tags = new NameTable<>(MarkupTag.INLINE);
    private final NameTable<MarkupAttribute> attributes = new NameTable<>(MarkupAttribute.UNREAD);

    private MarkupNames(RuleFile file) {
        for (MarkupTag tag : MarkupTag.values()) {
            if (tag != MarkupTag.INLINE) {
                put(file, tag.name().toLowerCase(Locale.ROOT).replace('_', ' '), tags, tag);
            }
        }
        for (MarkupAttribute attribute : MarkupAttribute.values()) {
            if (attribute != MarkupAttribute.UNREAD) {
                put(file, attribute.name().toLowerCase(Locale.ROOT) + " attribute", attributes, attribute);
            }
        }
    }

    private static <V> void put(RuleFile file, String section, NameTable<V> table, V value) {
        for (String line : file.section(section)) {
            for (String name : line.split("\\s+")) {
                table.put(name, value);
            }
        }
    }

    static MarkupNames load() {
        return new MarkupNames(RuleFile.load(MarkupNames.class, "markup.txt"));
    }

    MarkupTag tag(long key) {
        return tags.of(key);
    }

    MarkupAttribute attribute(long key) {
        return attributes.of(key);
    }
}
