package org.demarche.enrich.stance;

import java.util.List;
import org.demarche.enrich.actor.Mention;
import org.demarche.enrich.text.Document;

/**
 * One sentence with what was found in it.
 *
 * @param index its number in the document
 * @param first its first token
 * @param end one past its last token
 * @param mentions the actors, in order
 * @param cues the words that evoke events, in order, the longest at each place
 * @param markers the modal words, in order
 */
record SentenceView(
        Document document,
        int index,
        int first,
        int end,
        List<Mention> mentions,
        List<CueAt> cues,
        List<Modality.Marker> markers) {

    /**
     * The readings of one place.
     *
     * @param shorter those of fewer words that begin there, null if there are none: "talks" in "talks with"
     */
    record CueAt(int first, int end, List<Cue> cues, CueAt shorter) {}

    /** The same sentence with other mentions. */
    SentenceView among(List<Mention> others) {
        return new SentenceView(document, index, first, end, others, cues, markers);
    }

    String word(int token) {
        return token < first || token >= end ? "" : document.word(token);
    }

    /** The mention that covers a token, null if none does. */
    Mention mentionAt(int token) {
        for (Mention mention : mentions) {
            if (mention.first() <= token && token < mention.end()) {
                return mention;
            }
        }
        return null;
    }

    boolean markerWithin(Modality.Kind kind, int from, int to) {
        return marker(kind, from, to) != null;
    }

    Modality.Marker marker(Modality.Kind kind, int from, int to) {
        for (Modality.Marker marker : markers) {
            if (marker.kind() == kind && marker.first() >= from && marker.end() <= to) {
                return marker;
            }
        }
        return null;
    }
}
