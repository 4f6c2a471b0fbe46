/** Invented news sites: their articles, feeds, sitemaps and section pages, and their manners. */
package org.demarche.testsite.press;
