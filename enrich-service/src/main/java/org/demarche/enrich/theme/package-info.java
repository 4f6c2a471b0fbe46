/** Finds the themes of a text from an editable taxonomy, the actors and the events. */
package org.demarche.enrich.theme;
