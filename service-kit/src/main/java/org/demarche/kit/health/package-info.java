/** Liveness, readiness and metrics on a management port of their own. */
package org.demarche.kit.health;
