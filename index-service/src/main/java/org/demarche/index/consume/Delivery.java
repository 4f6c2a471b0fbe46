package org.demarche.index.consume;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.demarche.kit.service.ServiceFailure;

/** Where batches go. It is called by one thread; an interrupt tells it to give up. */
public interface Delivery {

    /**
     * Brings a batch to where it is safe; an empty one only makes the destination ready. A batch that comes again changes
     * nothing.
     *
     * @throws ServiceFailure if no batch can be delivered until somebody mends the configuration
     */
    void deliver(List<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException, ServiceFailure;
}
