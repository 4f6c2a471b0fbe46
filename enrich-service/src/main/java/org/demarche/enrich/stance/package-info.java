/** Reads directed stances: who does or says what toward whom, how surely, and where it stands. */
package org.demarche.enrich.stance;
