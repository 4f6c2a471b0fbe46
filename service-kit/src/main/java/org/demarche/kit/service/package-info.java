/** The life of a service: its runtime surroundings, and the main method that all share. */
package org.demarche.kit.service;
