/** How near to the truth each extractor comes on pages whose article is known. */
package org.demarche.benchmarks.score;
