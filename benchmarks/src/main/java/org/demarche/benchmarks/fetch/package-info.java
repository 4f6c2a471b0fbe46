/**
 * How many pages a second the ingest service watches in, beside the same client that only fetches them. The site, the client and
 * the service run in JVMs of their own; the broker and the counting in that of the command.
 */
package org.demarche.benchmarks.fetch;
