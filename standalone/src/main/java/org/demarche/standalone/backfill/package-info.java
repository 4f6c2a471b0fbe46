/** The back-fill: saved pages, articles and web archives sent to a running pipeline, which may be interrupted and continued. */
package org.demarche.standalone.backfill;
