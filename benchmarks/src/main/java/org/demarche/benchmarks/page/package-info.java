/** The pages that are measured: a folder of saved ones, or ours, sampled and generated. */
package org.demarche.benchmarks.page;
