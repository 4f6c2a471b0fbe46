/** The tagging engine: a text in, its actors, stances, themes and quotes out. Pure, deterministic and safe to share. */
package org.demarche.enrich.tag;
