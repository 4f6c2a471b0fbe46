/** What the boxes of a page are for, by the names that their authors gave them. */
package org.demarche.ingest.extract.box;
