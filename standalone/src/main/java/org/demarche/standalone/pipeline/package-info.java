/** The whole pipeline in one process: the embedded stack and the three services on it. */
package org.demarche.standalone.pipeline;
