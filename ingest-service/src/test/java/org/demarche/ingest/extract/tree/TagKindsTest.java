package org.demarche.ingest.extract.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TagKindsTest {

    @Test
    void everyTagKindOfTheFileIsKnown() {
        TagKinds tags = TagKinds.load();

        assertThat(tags.of("script")).isEqualTo(TagKind.UNSEEN);
        assertThat(tags.of("li")).isEqualTo(TagKind.ITEM);
        assertThat(tags.of("made-up")).isEqualTo(TagKind.INLINE);
    }
}
