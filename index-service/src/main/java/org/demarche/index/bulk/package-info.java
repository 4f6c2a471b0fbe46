/** Writes articles and their stance rows in bulks, in an order that survives a stop at any point. */
package org.demarche.index.bulk;
