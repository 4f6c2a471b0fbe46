/** Linear models trained by the {@code training} module: features by hash, weights in a resource, scores out. Pure. */
package org.demarche.enrich.model;
