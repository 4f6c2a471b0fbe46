package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.List;

/** Reads "neither endorsed nor condemned" as the one undecided stance that it is. */
final class NeitherNor {

    private static final int REACH = 2;

    private NeitherNor() {}

    static List<Event> join(SentenceView sentence, List<Event> events) {
        List<Event> joined = new ArrayList<>(events);
        for (int i = 0; i + 1 < joined.size(); i++) {
            Event one = joined.get(i);
            Event other = joined.get(i + 1);
            boolean rooted = one.root() != null && other.root() != null;
            if (rooted
                    && preceded(sentence, one, "neither")
                    && preceded(sentence, other, "nor")
                    && one.polarity() != other.polarity()) {
                joined.set(i, one.as(one.root(), 0, 0, "negation.neither").with(true, true, one.conditional(), null));
                joined.remove(i + 1);
            }
        }
        return joined;
    }

    private static boolean preceded(SentenceView sentence, Event event, String word) {
        return Arguments.between(sentence, event.first() - REACH, event.first(), word);
    }
}
