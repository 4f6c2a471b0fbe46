/** Cuts a text into sentences and tokens with offsets, and finds phrases in it. */
package org.demarche.enrich.text;
