package org.atalaya.normalize.incidents.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/** One bounded share of memory for all stores, by the guide of Kafka Streams on memory management. */
public final class BoundedMemory implements RocksDBConfigSetter {
    private static final long ALL = 96L * 1024 * 1024;
    private static final long WRITE_BUFFERS = 32L * 1024 * 1024;
    private static final long BLOCK = 16L * 1024;

    private static final Cache CACHE = new LRUCache(ALL);
    private static final WriteBufferManager BUFFERS = new WriteBufferManager(WRITE_BUFFERS, CACHE);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configuration) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setBlockSize(BLOCK);
        options.setWriteBufferManager(BUFFERS);
        options.setTableFormatConfig(table);
    }

    @Override
    public void close(String storeName, Options options) {
        // Cache and buffers are shared by all stores for the life of the process.
    }
}
