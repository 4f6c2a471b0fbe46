/** Typed, immutable configuration, read from the environment over a file over defaults. */
package org.demarche.kit.config;
