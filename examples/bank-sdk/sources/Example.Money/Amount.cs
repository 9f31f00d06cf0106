using System;
using System.Globalization;

namespace Example.Money
{
    public readonly struct Amount : IEquatable<Amount>
    {
        public Amount(decimal value, string currency)
        {
            Value = value;
            Currency = currency ?? throw new ArgumentNullException(nameof(currency));
        }

        public decimal Value { get; }

        public string Currency { get; }

        public static Amount operator +(Amount a, Amount b)
        {
            if (a.Currency != b.Currency) throw new InvalidOperationException("two currencies");
            return new Amount(a.Value + b.Value, a.Currency);
        }

        public bool Equals(Amount other) => Value == other.Value && Currency == other.Currency;

        public override bool Equals(object obj) => obj is Amount other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(Value, Currency);

        public override string ToString() =>
            Value.ToString("0.00", CultureInfo.InvariantCulture) + " " + Currency;
    }
}
