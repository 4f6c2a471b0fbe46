package org.demarche.benchmarks.score;

import org.demarche.contract.Stance;

/** The quad class as event data number it: 1 and 2 cooperate, 3 and 4 are in conflict, the even ones in deeds; 0 is no event. */
final class QuadNumber {

    private QuadNumber() {}

    static int of(Stance stance) {
        if (stance == null || stance.quadClass() == null) {
            return 0;
        }
        return switch (stance.quadClass()) {
            case VERBAL_COOPERATION -> 1;
            case MATERIAL_COOPERATION -> 2;
            case VERBAL_CONFLICT -> 3;
            case MATERIAL_CONFLICT -> 4;
        };
    }
}
