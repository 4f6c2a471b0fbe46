/** The records that flow through the pipeline, their JSON, the article ids and the topics: all that the services share. */
package org.demarche.contract;
