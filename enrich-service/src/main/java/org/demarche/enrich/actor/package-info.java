/** Finds the states, organisations and people in office that a text speaks of, and for whom each of them speaks. */
package org.demarche.enrich.actor;
