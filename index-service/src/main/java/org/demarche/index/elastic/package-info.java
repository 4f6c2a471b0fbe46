/** The one connection to Elasticsearch: how to reach it, what its failures mean, and how long to wait before trying again. */
package org.demarche.index.elastic;
