/** The page as flat arrays in document order, and the kinds, amounts and lines of text in it. */
package org.demarche.ingest.extract.tree;
