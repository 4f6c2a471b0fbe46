package org.demarche.enrich.theme;

/**
 * What is wrong in a taxonomy.
 *
 * @param line counted from 1
 */
record Fault(int line, String reason) {

    String in(String file) {
        return file + ", line " + line + ": " + reason;
    }
}
