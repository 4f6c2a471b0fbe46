/** The format and the level of the logs, set once at the start. */
package org.demarche.kit.log;
