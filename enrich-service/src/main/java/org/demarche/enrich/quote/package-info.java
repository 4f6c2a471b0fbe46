/** Finds quotations, direct and indirect, and who speaks in them. */
package org.demarche.enrich.quote;
