package org.demarche.index.bulk;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;

/**
 * One write of a bulk, under an external version: the same write again changes nothing, and an older one never wins.
 */
sealed interface BulkAction {

    /** A generous guess at the action's own line in the request's body. */
    int LINE_BYTES = 200;

    String index();

    /** Its share of the request's body. */
    int bytes();

    BulkOperation operation();

    /** Writes a document, already JSON: its size is known, and a retry does not write it out again. */
    record Index(String index, String id, long version, byte[] document) implements BulkAction {

        @Override
        public int bytes() {
            return LINE_BYTES + document.length;
        }

        @Override
        public BulkOperation operation() {
            return BulkOperation.of(operation -> operation.index(write -> write.index(index)
                    .id(id)
                    .version(version)
                    .versionType(VersionType.ExternalGte)
                    .document(BinaryData.of(document, ContentType.APPLICATION_JSON))));
        }
    }

    record Delete(String index, String id, long version) implements BulkAction {

        @Override
        public int bytes() {
            return LINE_BYTES;
        }

        @Override
        public BulkOperation operation() {
            return BulkOperation.of(operation -> operation.delete(
                    write -> write.index(index).id(id).version(version).versionType(VersionType.ExternalGte)));
        }
    }
}
