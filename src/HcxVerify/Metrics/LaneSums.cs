using System.Runtime.Intrinsics;

namespace HcxVerify.Metrics;

/// <summary>The sum of the lanes of a vector in one order on every processor, which the framework leaves open.</summary>
static class LaneSums
{
    extension(Vector512<double> lanes)
    {
        public double Total
        {
            get
            {
                var four = lanes.GetLower() + lanes.GetUpper();
                var two = four.GetLower() + four.GetUpper();
                return two[0] + two[1];
            }
        }
    }
}
