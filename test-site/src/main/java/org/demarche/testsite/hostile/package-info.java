/** Answers that are meant to harm whoever reads them. */
package org.demarche.testsite.hostile;
