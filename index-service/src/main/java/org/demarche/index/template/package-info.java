/** Sees to it that Elasticsearch has the templates, the indices and the aliases before the first write. */
package org.demarche.index.template;
