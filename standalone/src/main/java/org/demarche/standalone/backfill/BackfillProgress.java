package org.demarche.standalone.backfill;

/** Is told how a back-fill goes on, from any thread. */
public interface BackfillProgress {

    /** How far it is, about every second. */
    void at(BackfillCounts counts);

    /** Something that a person should know now. */
    void say(String line);
}
