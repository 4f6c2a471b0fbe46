package org.demarche.enrich.stance;

import java.util.Set;
import org.demarche.contract.EventRoot;

/** Attitudes rather than acts: what is felt toward a partner whom the sentence need not name again. */
final class Appraisal {

    static final double GOLDSTEIN = 3.5;
    static final double ACCUSE_GOLDSTEIN = -3.5;

    /** The frame of a compound such as "optimistic but cautious". */
    static final Frame FRAME =
            new Frame("compound", EventRoot.SUPPORT, 1, GOLDSTEIN, null, "appraisal", false, true, false, true);

    private static final Set<String> OPEN = Set.of(
            "optimistic",
            "concern",
            "criticise",
            "condemn",
            "praise",
            "welcome",
            "willing",
            "hope",
            "suspectof",
            "warn",
            "talks",
            "ally");

    private Appraisal() {}

    /** Whether an event may be meant for the partner of the discourse. */
    static boolean open(Event event) {
        return OPEN.contains(event.head().id());
    }
}
