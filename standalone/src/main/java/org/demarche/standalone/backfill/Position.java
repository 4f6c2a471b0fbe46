package org.demarche.standalone.backfill;

/**
 * Where an entry stands among all inputs: reading goes on after it.
 *
 * @param input the number of the input, from 0
 * @param entry the number of the entry in its input, from 1; 0 stands before the first
 * @param offset the byte of the input at which the entry can be read again, 0 to read from the beginning
 */
record Position(int input, long entry, long offset) {

    static final Position START = new Position(0, 0, 0);
}
