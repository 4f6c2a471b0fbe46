/**
 * A web of small sites on one port of loopback, told apart by the Host header: it answers as it is told to, in ways too that no
 * library would let a server answer, and measures how it is visited.
 */
package org.demarche.testsite;
