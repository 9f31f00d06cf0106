using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Reference;

/// <summary>Which type a member belongs to: the first TypeDef row that claims it (ECMA-335 II.22.37, .12, .35).</summary>
internal sealed unsafe class Owners
{
    private readonly MetadataReader reader;
    private readonly int[] fields, methods, properties, events;
    private readonly List<int>?[] propertiesOf, eventsOf;

    public Owners(MetadataReader reader)
    {
        this.reader = reader;
        int typeCount = reader.GetTableRowCount(TableIndex.TypeDef);
        fields = new int[reader.GetTableRowCount(TableIndex.Field) + 1];
        methods = new int[reader.GetTableRowCount(TableIndex.MethodDef) + 1];
        properties = new int[reader.GetTableRowCount(TableIndex.Property) + 1];
        events = new int[reader.GetTableRowCount(TableIndex.Event) + 1];
        propertiesOf = ReadMap(TableIndex.PropertyMap, TableIndex.PropertyPtr, typeCount, properties);
        eventsOf = ReadMap(TableIndex.EventMap, TableIndex.EventPtr, typeCount, events);
        for (int type = 1; type <= typeCount; type++)
        {
            foreach (int row in FieldsOf(type))
            {
                fields[row] = fields[row] == 0 ? type : fields[row];
            }
            foreach (int row in MethodsOf(type))
            {
                methods[row] = methods[row] == 0 ? type : methods[row];
            }
        }
    }

    public int OfField(int row) => fields[row];

    public int OfMethod(int row) => methods[row];

    public int OfProperty(int row) => properties[row];

    public int OfEvent(int row) => events[row];

    public IReadOnlyList<int> PropertiesOf(int type) => propertiesOf[type] ?? (IReadOnlyList<int>)[];

    public IReadOnlyList<int> EventsOf(int type) => eventsOf[type] ?? (IReadOnlyList<int>)[];

    public MemberRows FieldsOf(int type) => Range(TableIndex.TypeDef, TableIndex.Field, TableIndex.FieldPtr, type);

    public MemberRows MethodsOf(int type) => Range(TableIndex.TypeDef, TableIndex.MethodDef, TableIndex.MethodPtr, type);

    private List<int>?[] ReadMap(TableIndex map, TableIndex pointers, int typeCount, int[] owners)
    {
        var lists = new List<int>?[typeCount + 1];
        TableIndex members = map == TableIndex.PropertyMap ? TableIndex.Property : TableIndex.Event;
        int parentSize = typeCount > 0xFFFF ? 4 : 2;
        for (int row = 1; row <= reader.GetTableRowCount(map); row++)
        {
            int type = Column(map, row, 0, parentSize);
            if (type < 1 || type > typeCount || lists[type] is not null)
            {
                continue;
            }
            lists[type] = [];
            foreach (int member in Range(map, members, pointers, row))
            {
                lists[type]!.Add(member);
                owners[member] = owners[member] == 0 ? type : owners[member];
            }
        }
        return lists;
    }

    /// <summary>The rows of a list: from its start up to the next row's, through the Ptr table where there is one.</summary>
    private MemberRows Range(TableIndex table, TableIndex members, TableIndex pointers, int row)
    {
        int memberCount = reader.GetTableRowCount(members);
        int pointerCount = reader.GetTableRowCount(pointers);
        int listed = pointerCount > 0 ? pointerCount : memberCount;
        int size = listed > 0xFFFF ? 4 : 2;
        int offset = ListOffset(table, members, size);
        uint first = (uint)Column(table, row, offset, size);
        uint end = row == reader.GetTableRowCount(table) ? (uint)listed + 1 : (uint)Column(table, row + 1, offset, size);
        if (first == 0)
        {
            return default;
        }
        end = Math.Min(end, (uint)listed + 1);
        return first >= end ? default : new MemberRows(this, (int)first, (int)end, memberCount, pointerCount > 0 ? pointers : null);
    }

    private int ListOffset(TableIndex table, TableIndex members, int size)
    {
        int rowSize = reader.GetTableRowSize(table);
        if (members != TableIndex.Field)
        {
            return rowSize - size; // MethodList, PropertyList and EventList are last
        }
        int methodPointers = reader.GetTableRowCount(TableIndex.MethodPtr);
        int counted = methodPointers > 0 ? methodPointers : reader.GetTableRowCount(TableIndex.MethodDef);
        return rowSize - (counted > 0xFFFF ? 4 : 2) - size;
    }

    private int Column(TableIndex table, int row, int offset, int size)
    {
        byte* at = reader.MetadataPointer + reader.GetTableMetadataOffset(table)
            + ((row - 1) * reader.GetTableRowSize(table)) + offset;
        return size == 2 ? *(ushort*)at : *(int*)at;
    }

    /// <summary>A member list, enumerated without allocating.</summary>
    internal readonly struct MemberRows(Owners owners, int first, int end, int memberCount, TableIndex? pointers)
    {
        public Enumerator GetEnumerator() => new(owners, first, end, memberCount, pointers);
    }

    internal struct Enumerator(Owners owners, int first, int end, int memberCount, TableIndex? pointers)
    {
        private int at = first - 1;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (++at < end)
            {
                Current = pointers is TableIndex table
                    ? owners.Column(table, at, 0, memberCount > 0xFFFF ? 4 : 2)
                    : at;
                if (Current >= 1 && Current <= memberCount)
                {
                    return true;
                }
            }
            return false;
        }
    }
}
