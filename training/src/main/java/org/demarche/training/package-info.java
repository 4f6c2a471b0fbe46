/** Trains the linear models of the tagger and says how good they are; its weights are a resource of the enrich service. */
package org.demarche.training;
